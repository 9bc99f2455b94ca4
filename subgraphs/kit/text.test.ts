import { nameText, paragraphs, plainText } from './text';

const taken = (text: string) => plainText(20).safeParse(text).success;

test('text is what it looks like', () => {
  expect(plainText(20).parse('  Zoë-Łucja d’Œ 你好 ')).toBe('Zoë-Łucja d’Œ 你好');
  for (const text of ['a\0b', 'a\nb', 'a\u202Eb', 'a\u200Bb', '\uFEFFab\u0007', 'x'.repeat(21), '  '])
    expect(taken(text)).toBe(false);
});

test('a name has a letter', () => {
  expect(nameText(20).safeParse('1e Łucja').success).toBe(true);
  for (const text of ['12', '-', '😀']) expect(nameText(20).safeParse(text).success).toBe(false);
});

test('text of several lines has line ends and nothing else that is not seen', () => {
  expect(paragraphs(1, 9).safeParse('a\r\n\n\tb').success).toBe(true);
  for (const text of ['a\0\nb', 'a\n\u202Eb']) expect(paragraphs(1, 9).safeParse(text).success).toBe(false);
});

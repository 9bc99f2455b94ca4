import { readCsv } from './csv';

const columns = { required: ['stamnummer', 'datum'], optional: ['insz'] };
const cellsOf = async (text: string) =>
  (await readCsv(text, columns)).lines.map(({ line, cells }) => [line, cells]);
const refusedOf = async (text: string) => (await readCsv(text, columns)).refused;

describe('a file is read', () => {
  const expected = [
    [2, { stamnummer: '17', datum: '2026-10-01' }],
    [3, { stamnummer: 'A 18', datum: '' }],
  ];
  test.each([
    ['with commas', 'stamnummer,datum\n17,2026-10-01\nA 18,\n'],
    ['with semicolons', 'stamnummer;datum\n17;2026-10-01\nA 18;\n'],
    ['with a byte order mark', '\uFEFFstamnummer,datum\n17,2026-10-01\nA 18,'],
    ['with the line ends of Windows', 'stamnummer,datum\r\n17,2026-10-01\r\nA 18,\r\n'],
    ['with quotes and spaces around cells', '"stamnummer","datum"\n "17" , 2026-10-01 \n"A 18",""\n'],
  ])('%s', async (_, text) => expect(await cellsOf(text)).toEqual(expected));

  test('with its columns in any order, the optional ones too', async () => {
    expect(await cellsOf('insz,datum,stamnummer\n,2026-10-01,17')).toEqual([
      [2, { stamnummer: '17', datum: '2026-10-01', insz: '' }],
    ]);
  });

  test('with lines counted as an editor counts them, empty ones too', async () => {
    expect(await cellsOf('stamnummer,datum\n\n17,2026-10-01\n\n\n18,2026-10-01')).toMatchObject([
      [3, {}],
      [6, {}],
    ]);
  });

  test('with letters of every kind', async () => {
    expect(await cellsOf('stamnummer,datum\nZoë 😀,Ł')).toMatchObject([
      [2, { stamnummer: 'Zoë 😀', datum: 'Ł' }],
    ]);
  });
});

describe('a file is refused as a whole', () => {
  test.each([
    ['an unknown column', 'stamnummer,datum,godsdienst_nr\n', 'unknown: godsdienst_nr'],
    ['a missing column', 'stamnummer,insz\n', 'missing: datum'],
    ['a column that is there twice', 'stamnummer,datum,datum\n', 'twice: datum'],
    ['all faults at once', 'datum,datum,naam\n', 'missing: stamnummer; unknown: naam; twice: datum'],
    ['no header at all', '', 'no header'],
    ['a broken header', 'stamnummer,"datum\n', 'no header'],
    ['another encoding (read as UTF-8, it shows)', 'stamnummer,datum\nZo\uFFFD,2026-10-01', 'not UTF-8'],
    ['a binary file', 'stamnummer,datum\n\0\0', 'not UTF-8'],
    ['half a character', 'stamnummer,datum\n\uD83D,', 'not UTF-8'],
  ])('%s', async (_, text, message) => {
    await expect(readCsv(text, columns)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  test('where the header is missing, the person in its place is not repeated', async () => {
    const refused = readCsv('88022999990,Janssens\n', columns);
    await expect(refused).rejects.toThrow('unknown: (not a column name)');
    await expect(refused).rejects.not.toThrow(/Janssens|8802/);
  });

  test('more than 50 000 lines', async () => {
    await expect(readCsv(`stamnummer,datum\n${'1,2\n'.repeat(50_001)}`, columns)).rejects.toThrow(
      '50 000 lines',
    );
    expect((await readCsv(`stamnummer,datum\n${'1,2\n'.repeat(50_000)}`, columns)).count).toBe(50_000);
  });

  test('more than 10 MB', async () => {
    await expect(readCsv(`stamnummer,datum\n${'é'.repeat(5 * 1024 * 1024)},`, columns)).rejects.toThrow(
      '10 MB',
    );
  });
});

describe('a line is refused', () => {
  test.each([
    ['with too few cells', 'stamnummer,datum\n1,2\n17\n', 3, '2 cells are needed'],
    ['with too many cells', 'stamnummer,datum\n17,2026-10-01,x\n', 2, '2 cells are needed'],
    ['with a line break in a cell', 'stamnummer,datum\n"1\n7",2026-10-01\n', 3, 'control character'],
    ['with a quote in the middle', 'stamnummer,datum\n1,2\n1"7,2026-10-01\n', 3, 'quotes'],
    ['with a quote that is never closed', 'stamnummer,datum\n1,2\n"17,2026-10-01\n', 3, 'quotes'],
    ['that is far too long', `stamnummer,datum\n${'x'.repeat(20_000)},1\n`, 2, 'too long'],
  ])('%s', async (_, text, line, message) => {
    expect(await refusedOf(text)).toEqual([
      {
        line: expect.any(Number),
        column: null,
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(message),
      },
    ]);
    expect((await refusedOf(text))[0]?.line).toBe(line);
  });
});

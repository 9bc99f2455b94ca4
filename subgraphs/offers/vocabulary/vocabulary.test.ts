import { buildASTSchema, isEnumType, parse } from 'graphql';
import { ownerSdl } from '../../kit/owner';
import { TERMS, VOCABULARY_NAMES, type VocabularyName } from './vocabulary';

const schema = buildASTSchema(parse(ownerSdl('offers')), { assumeValidSDL: true });

/** OFFER_TYPE is the list of OfferType. */
const typeName = (list: VocabularyName) =>
  list
    .split('_')
    .map((word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`)
    .join('');

test.each(VOCABULARY_NAMES)(
  '%s has a label in every language for every value of its enum, and no other',
  (list) => {
    const type = schema.getType(typeName(list));
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    const terms = TERMS.filter((term) => term.list === list);
    expect(values.length).toBeGreaterThan(1);
    expect(terms.map(({ code }) => code)).toEqual(values);
    for (const { label } of terms)
      expect([label.nl, label.fr, label.en].every((text) => text?.trim())).toBe(true);
  },
);

test('every list that is named in the schema is there', () => {
  const names = schema.getType('VocabularyName');
  expect(isEnumType(names) && names.getValues().map(({ name }) => name)).toEqual(VOCABULARY_NAMES);
});

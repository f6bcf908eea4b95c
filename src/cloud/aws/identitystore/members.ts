import {
  boolean,
  document,
  integer,
  list,
  required,
  structure,
  text,
} from '../../../wire/aws/members.ts';

const words = {
  length: [1, 1024],
  pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r \u3000]+`,
} as const;

/** Members that many operations of the API model have (FACTS 7.1). What people are called is sensitive. */
export const personalText = text({ ...words, sensitive: true });
export const descriptionMember = text(words);
const uuid = '[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}';
export const idMember = text({ length: [1, 47], pattern: `(?:[0-9a-f]{10}-|)${uuid}` });
export const inStore = {
  IdentityStoreId: required(text({ length: [1, 36], pattern: `d-[0-9a-f]{10}|${uuid}` })),
} as const;
export const userNameMember = text({
  length: [1, 128],
  pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+`,
  sensitive: true,
});
export const memberIdMember = structure({ UserId: idMember });
export const paging = {
  MaxResults: integer({ range: [1, 100] }),
  NextToken: text({ length: [1, 65_535], pattern: '[-a-zA-Z0-9+=/:_]*' }),
} as const;

/** Deprecated in AWS, and still the way to list by name. */
export const filtersMember = list(
  structure({
    AttributePath: required(text({ length: [1, 255] })),
    AttributeValue: required(personalText),
  }),
  { size: [0, 1] },
);
export const alternateIdentifierMember = structure({
  UniqueAttribute: structure({
    AttributePath: required(text({ length: [1, 255] })),
    AttributeValue: required(personalText),
  }),
});
export const emailsMember = list(
  structure({ Value: personalText, Type: personalText, Primary: boolean() }),
  { size: [1, 1] },
);

/** What is to be set; without a value the attribute is taken away. */
export const operationsMember = list(
  structure({
    AttributePath: required(
      text({
        length: [1, 255],
        pattern: String.raw`(?:\p{L}+:\p{L}+:\p{L}+(?:\.\p{L}+){0,3}|\p{L}+(?:\.\p{L}+){0,2})`,
      }),
    ),
    AttributeValue: document(),
  }),
  { size: [1, 100] },
);

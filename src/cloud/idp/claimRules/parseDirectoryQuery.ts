import { failure, type Result, success } from '../../../kit/result.ts';
import type { DirectoryQuery } from './claimRule.ts';

/**
 * Reads the query of an Active Directory rule: `filter;attributes;account`, where `{0}` stands for
 * the first parameter. The filter is empty in what AD FS's own template writes, and here too.
 * @param types how many claim types the rule names: the query must ask for as many attributes
 * @param parameters how many `param = ...` the rule passes
 * Source: Microsoft, "The Role of the Claim Rule Language", attribute store queries.
 */
export function parseDirectoryQuery(
  text: string,
  types: number,
  parameters: number,
): Result<DirectoryQuery, string> {
  const [filter, list, account, ...more] = text.split(';');
  if (list === undefined || account === undefined || more.length > 0)
    return failure('a query has three parts, as in ";mail;{0}": filter, attributes, account');
  if (filter?.trim())
    return failure('a query with an LDAP filter is not supported: begin it with ";"');
  const attributes = list.split(',').map((name) => name.trim());
  if (attributes.includes('')) return failure('an attribute name is missing in this query');
  if (attributes.length !== types)
    return failure(
      `the query asks for ${attributes.length} attributes, the rule names ${types} types`,
    );
  const unknown = [...account.matchAll(/\{(\d+)\}/g)].find(
    ([, index]) => Number(index) >= parameters,
  );
  if (unknown)
    return failure(`the query uses ${unknown[0]}, and the rule passes ${parameters} param`);
  return success({ attributes, account: account.trim() });
}

/**
 * A name of an API as the AWS CLI and boto3 spell it: words in lower case, `AssumeRoleWithSAML` becomes
 * `assume-role-with-saml`. A run of capitals is one word; its last capital begins the next word where
 * small letters follow, and a plural s stays with it.
 */
export function cliName(name: string, separator: '-' | '_' = '-'): string {
  const words = name.match(/[A-Z]{2,}s$|[A-Z]+(?![a-z0-9])|[A-Z]?[a-z0-9]+/g) ?? [name];
  return words.join(separator).toLowerCase();
}

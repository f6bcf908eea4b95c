/** Where a rule's query looks things up. */
export interface AttributeStore {
  /**
   * The values of an LDAP attribute of an account: none where the account has none.
   * Undefined where no such account exists.
   */
  readonly valuesOf: (account: string, attribute: string) => readonly string[] | undefined;
}

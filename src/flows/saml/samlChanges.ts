import { dataAccount } from '../../cloud/world/defaultNames.ts';
import {
  type Change,
  changeDirectoryPerson,
  changeRelyingParty,
  changeRole,
  rewritePolicy,
} from '../worldChanges.ts';

/** Puts Ana into these groups and no others. */
export const anaIsIn = (...groups: readonly string[]): Change =>
  changeDirectoryPerson('ana', (person) => ({ ...person, groups }));

/** The trust policy of a role, with its JSON text rewritten. */
export const rewriteTrust = (role: string, from: string, to: string): Change =>
  changeRole(role, (old) => ({
    ...old,
    trustPolicy: rewritePolicy(old.trustPolicy, (text) => text.replaceAll(from, to)),
  }));

/** Rewrites the claim rule of this name at AD FS. */
export const rewriteClaimRule = (name: string, from: string, to: string): Change =>
  changeRelyingParty((party) => ({
    ...party,
    claimRules: party.claimRules.map((rule) =>
      rule.name === name ? { ...rule, rule: rule.rule.replaceAll(from, to) } : rule,
    ),
  }));

/** Adds a claim rule at AD FS that sends every person this fixed attribute for AWS. */
export const sendAttribute = (attribute: string, value: string): Change =>
  changeRelyingParty((party) => ({
    ...party,
    claimRules: [
      ...party.claimRules,
      {
        name: attribute,
        rule: `=> issue(Type = "https://aws.amazon.com/SAML/Attributes/${attribute}", Value = "${value}");`,
      },
    ],
  }));

export const readerGroup = `AWS-${dataAccount}-DataReader`;
export const editorGroup = `AWS-${dataAccount}-DataEditor`;

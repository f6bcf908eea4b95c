import type { IdentityCenterIn } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { changeOrganization } from '../worldChanges.ts';
import {
  changeInstance,
  changeStoreUser,
  editPermissionSet,
  inTurn,
  provisionPermissionSet,
} from './identityCenterChanges.ts';
import { ownFolderPolicy, teamFolderSet } from './teamFolderPolicy.ts';

/** Which attributes become tags. */
const attributesAre = (
  accessControlAttributes: NonNullable<IdentityCenterIn['accessControlAttributes']>,
) => changeInstance((instance) => ({ ...instance, accessControlAttributes }));

const departmentBecomes = (userName: string, department: string) =>
  changeStoreUser(userName, (user) => ({
    ...user,
    enterprise: { ...user.enterprise, department },
  }));

const policyBecomes = (...policy: Parameters<typeof ownFolderPolicy>) =>
  inTurn(
    editPermissionSet(teamFolderSet, (set) => ({
      ...set,
      inlinePolicy: ownFolderPolicy(...policy),
    })),
    provisionPermissionSet(teamFolderSet),
  );

const fromDepartment = { department: '${path:enterprise.department}' };

export const identityCenterAbacFaults: readonly Fault[] = [
  {
    id: 'attributes-not-enabled',
    title: 'Attributes for access control were never switched on',
    breaks: changeInstance(({ accessControlAttributes: _off, ...instance }) => instance),
    expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'The store knows the department, and nobody told Identity Center to send it. The session has no tag, so the variable has no value and no statement with it can match.',
    repair:
      'Switch on attributes for access control for the instance, and map the key department to ${path:enterprise.department}.',
  },
  {
    id: 'key-renamed',
    title: 'The attribute is sent as dept, the policy asks for department',
    breaks: attributesAre({ dept: '${path:enterprise.department}' }),
    expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'The key of the attribute and the name behind aws:PrincipalTag/ must be the same word. Only upper and lower case may differ: Department would have matched.',
    repair: 'Use one key everywhere. Rename the attribute, or the variable in the policy.',
  },
  {
    id: 'spelled-otherwise',
    title: 'The personnel office writes analytics with a small letter',
    breaks: departmentBecomes('dana@corp.example', 'analytics'),
    expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'Keys of tags ignore case, their values do not, and names in S3 do not either. With ABAC the spelling in the personnel system becomes part of the access control.',
    repair:
      'Take values from a list of codes instead of free text, and correct Dana’s record to Analytics.',
  },
  {
    id: 'nothing-recorded',
    title: 'Dana’s record has no department',
    breaks: changeStoreUser('dana@corp.example', ({ enterprise, ...user }) => ({
      ...user,
      enterprise: Object.fromEntries(
        Object.entries(enterprise).filter(([name]) => name !== 'department'),
      ),
    })),
    expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'An attribute without a value is left out of the assertion, without a warning. Dana signs in as always and may do nothing. That nothing is allowed is right: a missing attribute must never open a door.',
    repair: 'Fill in the department in the identity store, or in the system that provisions it.',
  },
  {
    id: 'sign-not-allowed-in-tags',
    title: 'The department is renamed to Analytics & Research',
    breaks: departmentBecomes('dana@corp.example', 'Analytics & Research'),
    expect: {
      step: 'post-response',
      rule: 'saml.principal-tags',
      error: 'Your request included an invalid SAML response. To logout, click here.',
    },
    lesson:
      'Values of tags may hold letters, digits, spaces and _ . : / = + - @, and no ampersand. One name that breaks the rule shuts its people out of every account, whatever the permission set.',
    repair: 'Map a code to the tag instead of a name that people choose, such as the cost centre.',
  },
  {
    id: 'tags-from-organization-only',
    title: 'A resource control policy lets only the organization set session tags',
    breaks: changeOrganization((organization) => ({
      ...organization,
      policies: {
        ...organization.policies,
        TagsFromInside: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'TagsFromInside',
              Effect: 'Deny',
              Principal: '*',
              Action: 'sts:TagSession',
              Resource: '*',
              Condition: { StringNotEquals: { 'aws:PrincipalOrgID': organization.id } },
            },
          ],
        },
      },
      root: {
        ...organization.root,
        resourceControlPolicies: [...organization.root.resourceControlPolicies, 'TagsFromInside'],
      },
    })),
    expect: { step: 'post-response', rule: 'iam.explicit-deny', error: 'AccessDenied' },
    lesson:
      'Whoever comes with an assertion is no principal of the organization yet, so aws:PrincipalOrgID is absent. StringNotEquals holds for an absent key, and the Deny meets one’s own people.',
    repair:
      'Write StringNotEqualsIfExists, or keep federated sign-ins out of the statement. Try such policies on one account first.',
  },
  {
    id: 'moved-while-signed-in',
    title: 'Dana changes department at noon and goes on with her session',
    before: 'open-folder',
    breaks: departmentBecomes('dana@corp.example', 'Platform'),
    inputs: { folder: 'Platform' },
    expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'Tags are fixed when the session begins. Dana is of Platform now, her session is of Analytics until it ends. The other way round that means: whoever leaves keeps the old folder for that long.',
    repair: 'Choose the permission set again at the portal. Keep sessions short where it matters.',
  },
  {
    id: 'old-policy-version',
    title: 'The policy has the version of 2008',
    breaks: policyBecomes('/', '2008-10-17'),
    expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'Variables exist since version 2012-10-17. In an older policy, or in one without Version, ${aws:PrincipalTag/department} is no variable but a folder of that odd name.',
    repair: 'Write "Version": "2012-10-17" and provision the permission set again.',
  },
  {
    id: 'people-write-it-themselves',
    title: 'The tag is taken from the job title, which people write themselves',
    breaks: inTurn(
      attributesAre({ department: '${path:title}' }),
      changeStoreUser('eli@corp.example', (user) => ({ ...user, title: 'Analytics' })),
    ),
    inputs: { userName: 'eli@corp.example', password: 'demonstration-eli' },
    succeeds:
      'Eli of Platform reads the folder of Analytics. All he did was to write Analytics into the field for his job title, in the profile page that the personnel system offers everybody.',
    lesson:
      'With ABAC, whoever can write an attribute can grant access. A field that people edit themselves is no attribute for access control, whatever its name promises.',
    repair:
      'Map only attributes that an owner keeps, here the department, and watch who may change them.',
    stopped: {
      by: attributesAre(fromDepartment),
      expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    },
  },
  {
    id: 'no-slash',
    title: 'The policy lacks the slash behind the variable',
    breaks: policyBecomes(''),
    inputs: { folder: 'Analytics-Board' },
    succeeds:
      'Dana reads what is for the board only. The pattern Analytics* matches the folder Analytics-Board as well as her own.',
    lesson:
      'StringLike and resources compare text, not folders: S3 has none. A pattern that ends in the attribute and a star matches every name that begins like it.',
    repair: 'End the value with the separator: ${aws:PrincipalTag/department}/*.',
    stopped: {
      by: policyBecomes('/'),
      expect: { step: 'open-folder', rule: 'iam.identity', error: 'AccessDenied' },
    },
  },
];

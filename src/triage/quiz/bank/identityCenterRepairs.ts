import { dataAccount, reportsBucket } from '../../../cloud/world/defaultNames.ts';
import type { PermissionSetIn } from '../../../cloud/world/world.ts';
import { storeName, syncDirectory } from '../../../flows/identity-center/directorySync.ts';
import {
  assignToGroup,
  editPermissionSet,
  inTurn,
  provisionPermissionSet,
  takeFromGroup,
} from '../../../flows/identity-center/identityCenterChanges.ts';
import { desktopSet, figuresNode } from '../../../flows/identity-center/windowsDesktopPolicy.ts';
import { type Change, changeReportsBucket, rewritePolicy } from '../../../flows/worldChanges.ts';

type Repairs = Readonly<Record<string, Change>>;
type Policy = NonNullable<PermissionSetIn['inlinePolicy']>;

const allow = (Action: string | string[], Resource: string | string[]) => ({
  Effect: 'Allow',
  Action,
  Resource,
});

type Statement = ReturnType<typeof allow> & {
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

const policyOf = (statement: Statement): Policy => ({
  Version: '2012-10-17',
  Statement: [statement],
});

/** Writes a new inline policy into ReportReader. The role in the account does not have it yet. */
const readerPolicyBecomes = (inlinePolicy: Policy): Change =>
  editPermissionSet('ReportReader', (set) => ({ ...set, inlinePolicy }));

/** Lets ReportReader do this alone, in the account too. */
const readerMay = (statement: Statement): Change =>
  inTurn(readerPolicyBecomes(policyOf(statement)), provisionPermissionSet('ReportReader'));

const readerLasts = (sessionDuration: number): Change =>
  editPermissionSet('ReportReader', (set) => ({ ...set, sessionDuration }));

const bucket = `arn:aws:s3:::${reportsBucket}`;

export const notProvisionedRepairs: Repairs = {
  provision: provisionPermissionSet('ReportReader'),
  widen: readerPolicyBecomes(policyOf(allow('s3:*', '*'))),
  // The flow signs in anew in any case.
  'new-session': (world) => world,
  'longer-session': readerLasts(43_200),
};

export const groupMadeAnewRepairs: Repairs = {
  'assign-anew': assignToGroup('ReportReader', storeName('Analytics')),
  'sync-again': syncDirectory,
  provision: provisionPermissionSet('ReportReader'),
  administrator: readerMay(allow('*', '*')),
};

/** Lets only this role use the bucket, as the fault does. */
const onlyRole = (operator: 'ArnNotLike' | 'StringNotEquals', role: string): Change =>
  changeReportsBucket((one) => ({
    ...one,
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'OnlyTheReader',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [bucket, `${bucket}/*`],
          Condition: { [operator]: { 'aws:PrincipalArn': role } },
        },
      ],
    },
  }));

const anyReader = `arn:aws:iam::${dataAccount}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_ReportReader_*`;

export const roleMadeAnewRepairs: Repairs = {
  pattern: onlyRole('ArnNotLike', anyReader),
  'string-equals': onlyRole('StringNotEquals', anyReader),
  provision: provisionPermissionSet('ReportReader'),
  'assign-again': inTurn(
    takeFromGroup('ReportReader', 'Analysts'),
    assignToGroup('ReportReader', 'Analysts'),
  ),
};

/** Adds a statement to WindowsDesktop, and brings it to the account. */
const desktopAlso = (statement: Statement): Change =>
  inTurn(
    editPermissionSet(desktopSet, (set) => ({
      ...set,
      inlinePolicy: rewritePolicy(set.inlinePolicy, (text) =>
        text.replace('"Statement":[', `"Statement":[${JSON.stringify(statement)},`),
      ),
    })),
    provisionPermissionSet(desktopSet),
  );

const server = `arn:aws:ec2:us-east-1:${dataAccount}:instance/${figuresNode}`;
const document = (name: string): string => `arn:aws:ssm:us-east-1::document/${name}`;

export const sendCommandRepairs: Repairs = {
  'send-command': desktopAlso(allow('ssm:SendCommand', [server, document('AWSSSO-CreateSSOUser')])),
  'server-only': desktopAlso(allow('ssm:SendCommand', server)),
  'start-session': desktopAlso(
    allow('ssm:StartSession', [server, document('AWSSSO-CreateSSOUser')]),
  ),
  connections: desktopAlso(allow('ssm-guiconnect:*', '*')),
};

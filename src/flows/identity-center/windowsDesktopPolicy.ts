import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { PermissionSetIn } from '../../cloud/world/world.ts';

/** The permission set of people who work at the Windows server. */
export const desktopSet = 'WindowsDesktop';

/** The server that is meant, and another one in the same account. */
export const figuresNode = 'i-0d5e8a1c3f7b92460';
export const payrollNode = 'i-0b9c4e7d2a1f83650';

const instance = (id: string): string => `arn:aws:ec2:us-east-1:${dataAccount}:instance/${id}`;
const document = (name: string): string => `arn:aws:ssm:us-east-1::document/${name}`;

const allow = (Sid: string, Action: string | readonly string[], Resource: readonly string[]) => ({
  Sid,
  Effect: 'Allow' as const,
  Action: [Action].flat(),
  Resource: [...Resource],
});

/** Lets the portal’s people have a user and a session at a server. */
export const desktopPolicy = ({
  node = figuresNode,
  sessionDocument = 'AWS-StartPortForwardingSession',
  makesUser = true,
}: {
  /** The id of the server; `*` for all of them. */
  readonly node?: string;
  readonly sessionDocument?: string;
  readonly makesUser?: boolean;
} = {}): NonNullable<PermissionSetIn['inlinePolicy']> => ({
  Version: '2012-10-17',
  Statement: [
    allow('OpenSession', 'ssm:StartSession', [instance(node), document(sessionDocument)]),
    ...(makesUser
      ? [allow('MakeUser', 'ssm:SendCommand', [instance(node), document('AWSSSO-CreateSSOUser')])]
      : []),
    allow(
      'DrawDesktop',
      [
        'ssm-guiconnect:StartConnection',
        'ssm-guiconnect:GetConnection',
        'ssm-guiconnect:CancelConnection',
      ],
      ['*'],
    ),
    allow('LookUpPerson', ['sso:ListDirectoryAssociations', 'identitystore:DescribeUser'], ['*']),
  ],
});

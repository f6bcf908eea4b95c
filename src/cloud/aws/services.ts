import { cognitoIdentityActions } from './cognito-identity/index.ts';
import { cognitoIdpActions } from './cognito-idp/index.ts';
import { listed, type ListedService } from './actionTable.ts';
import { identityStoreActions } from './identitystore/index.ts';
import { iamActions } from './iam/index.ts';
import { s3Operations } from './s3/index.ts';
import { ssoAdminActions } from './sso-admin/index.ts';
import { ssoOidcOperations } from './sso-oidc/index.ts';
import { ssoPortalOperations } from './sso-portal/index.ts';
import { ssmActions } from './ssm/index.ts';
import { stsActions } from './sts/index.ts';

const invalidAction = '`InvalidAction`';

/** Every service of the mock that has actions, for the table in `docs/`. */
export const services: readonly ListedService[] = [
  {
    title: 'AWS Security Token Service',
    host: 'sts.{region}.amazonaws.com',
    protocol: 'AWS query protocol, 2011-06-15',
    unknownAction: invalidAction,
    actions: stsActions.map(listed),
  },
  {
    title: 'Amazon Cognito user pools',
    host: 'cognito-idp.{region}.amazonaws.com',
    protocol: 'AWS JSON 1.1',
    unknownAction: '`UnknownOperationException`',
    actions: cognitoIdpActions.map(listed),
  },
  {
    title: 'Amazon Cognito identity pools',
    host: 'cognito-identity.{region}.amazonaws.com',
    protocol: 'AWS JSON 1.1',
    unknownAction: '`UnknownOperationException`',
    actions: cognitoIdentityActions.map(listed),
  },
  {
    title: 'AWS Identity and Access Management',
    host: 'iam.amazonaws.com',
    protocol: 'AWS query protocol, 2010-05-08',
    unknownAction: invalidAction,
    actions: iamActions.map(listed),
  },
  {
    title: 'Amazon S3',
    host: 's3.{region}.amazonaws.com',
    protocol: 'REST-XML, path style and host style',
    unknownAction: '`NotImplemented`',
    actions: s3Operations.map(({ name, needs, reference }) => ({
      name,
      signed: needs === 'account' ? 'yes' : 'either',
      parameters: reference.parameters,
      reference,
    })),
  },
  {
    title: 'AWS IAM Identity Center',
    host: 'sso.{region}.amazonaws.com',
    protocol: 'AWS JSON 1.1',
    unknownAction: '`UnknownOperationException`',
    actions: ssoAdminActions.map(listed),
  },
  {
    title: 'AWS Identity Store',
    host: 'identitystore.{region}.amazonaws.com',
    protocol: 'AWS JSON 1.1',
    unknownAction: '`UnknownOperationException`',
    actions: identityStoreActions.map(listed),
  },
  {
    title: 'AWS IAM Identity Center, OIDC',
    host: 'oidc.{region}.amazonaws.com',
    protocol: 'REST-JSON',
    unknownAction: '`UnknownOperationException`',
    actions: ssoOidcOperations.map(({ action }) => listed(action)),
  },
  {
    title: 'AWS IAM Identity Center, access portal',
    host: 'portal.sso.{region}.amazonaws.com',
    protocol: 'REST-JSON',
    unknownAction: '`UnknownOperationException`',
    actions: ssoPortalOperations.map(({ action }) => listed(action)),
  },
  {
    title: 'AWS Systems Manager',
    host: 'ssm.{region}.amazonaws.com',
    protocol: 'AWS JSON 1.1',
    unknownAction: '`UnknownOperationException`',
    actions: ssmActions.map(listed),
  },
];

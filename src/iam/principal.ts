interface InAccount {
  /** Twelve digits. */
  readonly account: string;
  readonly arn: string;
  /** The account's canonical user id, 64 hexadecimal digits, where S3 needs it. */
  readonly canonicalUser?: string;
}

/** The root user of an account. */
export interface RootUser extends InAccount {
  readonly kind: 'root';
}

/** An IAM user, with long-term keys or with those of GetSessionToken. */
export interface IamUser extends InAccount {
  readonly kind: 'user';
  /** `aws:userid`: `AIDA...`. */
  readonly userId: string;
}

/** A session of a role, whichever AssumeRole operation began it. `arn` is that of the session. */
export interface RoleSession extends InAccount {
  readonly kind: 'role-session';
  readonly roleArn: string;
  /** `aws:userid`: `AROA...:session-name`. */
  readonly userId: string;
  /** `aws:FederatedProvider`, where the session came from a SAML or OIDC provider. */
  readonly federatedProvider?: string;
}

/** A session of GetFederationToken. `arn` ends in `federated-user/Name`. */
export interface FederatedUser extends InAccount {
  readonly kind: 'federated-user';
  /** The IAM user who asked for the session. */
  readonly userArn: string;
  /** `aws:userid`: `111122223333:Name`. */
  readonly userId: string;
}

/** Whoever presents a SAML assertion to STS. */
export interface SamlPrincipal {
  readonly kind: 'saml';
  readonly providerArn: string;
}

/** Whoever presents an OIDC token to STS. */
export interface WebIdentity {
  readonly kind: 'web-identity';
  /** The OIDC provider's ARN, or the name of a built-in one such as `accounts.google.com`. */
  readonly provider: string;
}

export interface AwsService {
  readonly kind: 'service';
  /** `ec2.amazonaws.com`. */
  readonly service: string;
}

/** An unsigned request. */
export interface Anonymous {
  readonly kind: 'anonymous';
}

/** Who asks. Those without an account have no identity-based policies and no SCPs. */
export type Principal =
  | RootUser
  | IamUser
  | RoleSession
  | FederatedUser
  | SamlPrincipal
  | WebIdentity
  | AwsService
  | Anonymous;

/** A principal that lives in an account. */
export type AccountPrincipal = RootUser | IamUser | RoleSession | FederatedUser;

export const inAccount = (principal: Principal): principal is AccountPrincipal =>
  'account' in principal;

/** Service-linked roles all have the path `/aws-service-role/`, which AWS keeps for them. */
export const isServiceLinked = (principal: Principal): boolean =>
  principal.kind === 'role-session' && principal.roleArn.includes(':role/aws-service-role/');

/** The account of the default world that the flows go to. */
export const dataAccount = '111122223333';

/** The bucket of the default world that holds the reports. */
export const reportsBucket = 'corp-example-reports';

/** The buckets of the default world that web identities go to: people's own photos, and a site that a workflow deploys. */
export const photosBucket = 'corp-example-photos';
export const siteBucket = 'corp-example-site';

/** Issuers of the default world, by their URL without `https://`. */
export const socialIssuer = 'accounts.social.example';
export const githubIssuer = 'token.actions.githubusercontent.com';
export const clusterIssuer = 'oidc.eks.us-east-1.amazonaws.com/id/5C3A9E71D04B48F6A2E8B7F1936D20AC';

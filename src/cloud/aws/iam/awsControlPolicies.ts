/** The control policies that AWS itself keeps in every organization. */
export const awsControlPolicies: Readonly<Record<string, unknown>> = {
  FullAWSAccess: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  },
  RCPFullAWSAccess: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  },
};

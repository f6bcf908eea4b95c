/**
 * Denies a user everything without a second factor, but for what it takes to get one. `Bool` and
 * `BoolIfExists` differ for long-term keys, whose requests have no aws:MultiFactorAuthPresent at all.
 */
export const onlyWithMfa = (operator: 'Bool' | 'BoolIfExists') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'NothingWithoutMfa',
      Effect: 'Deny',
      NotAction: [
        'iam:CreateVirtualMFADevice',
        'iam:EnableMFADevice',
        'iam:ListMFADevices',
        'iam:ResyncMFADevice',
        'sts:GetSessionToken',
      ],
      Resource: '*',
      Condition: { [operator]: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
  ],
});

import { collectorArn, exampleCorp } from './partner.ts';

/** The vendor has to say that it works for Example Corp. */
export const onlyForExampleCorp = {
  Condition: { StringEquals: { 'sts:ExternalId': exampleCorp.externalId } },
};

/** The trust policy of the role that Example Corp keeps for the vendor, with a condition or without. */
export const vendorTrust = (condition: typeof onlyForExampleCorp | Record<string, never>) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'HarborMetricsForUs',
      Effect: 'Allow',
      Principal: { AWS: collectorArn },
      Action: 'sts:AssumeRole',
      ...condition,
    },
  ],
});

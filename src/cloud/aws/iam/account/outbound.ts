import { awsError } from '../../../../wire/aws/awsError.ts';

/** The codes are those of the API model; AWS publishes no texts. */
export const outboundDisabled = awsError(
  'FeatureDisabled',
  404,
  'Outbound web identity federation is disabled for this account.',
);
export const outboundEnabled = awsError(
  'FeatureEnabled',
  409,
  'Outbound web identity federation is already enabled for this account.',
);

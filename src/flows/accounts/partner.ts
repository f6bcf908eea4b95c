import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';

/** Harbor Metrics, a vendor of Example Corp, with an AWS account of its own. */
export const partnerAccount = '777788889999';
export const collectorArn = `arn:aws:iam::${partnerAccount}:user/collector`;
export const collectorId = 'AIDAVFXCPPEJBPVTCMWDK';
export const partnerBucket = 'harbor-metrics-lake';

/** DEMONSTRATION KEY of the vendor's program. It is published and protects nothing. */
export const collectorKey: Credentials = {
  accessKeyId: 'AKIA3KF6UTOHQJAZT7CJ',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00010',
};

/** An account that has nothing to do with Example Corp. */
export const strangersAccount = '888899990000';
export const strangersBucket = 'somebody-elses-scrap';

/** DEMONSTRATION KEY of a stranger. It is published and protects nothing. */
export const strangersKey: Credentials = {
  accessKeyId: 'AKIA455UROHYIHJMJPID',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00011',
};

/** The role that Example Corp keeps for the vendor. */
export const vendorRole = 'HarborMetricsReader';
export const vendorRoleArn = `arn:aws:iam::${dataAccount}:role/${vendorRole}`;

/** What the vendor has on file of a customer. */
export interface Customer {
  readonly name: string;
  /** As the customer typed it into the vendor's form. */
  readonly roleArn: string;
  /** Chosen by the vendor, different for each customer. No secret. */
  readonly externalId: string;
}

export const exampleCorp: Customer = {
  name: 'Example Corp',
  roleArn: vendorRoleArn,
  externalId: 'hm-customer-4f81c2',
};

/** Another customer of the vendor, who types in the ARN of Example Corp's role. */
export const rivalCorp: Customer = {
  name: 'Rival Corp',
  roleArn: vendorRoleArn,
  externalId: 'hm-customer-9d03ba',
};

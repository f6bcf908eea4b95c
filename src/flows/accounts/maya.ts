import type { Credentials } from '../../cloud/credentials.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';

/** Maya, an IAM user of the data account. */
export const mayaArn = `arn:aws:iam::${dataAccount}:user/maya`;

/** DEMONSTRATION KEY of Maya. It is published and protects nothing. */
export const mayaKey: Credentials = {
  accessKeyId: 'AKIARTX3GSDSREXZ3S2U',
  secretAccessKey: 'DEMONSTRATION/KEY/protects/nothing/00012',
};

/** The authenticator on Maya’s phone, as IAM knows it. */
export const mayaPhone = `arn:aws:iam::${dataAccount}:mfa/maya-phone`;

/** DEMONSTRATION SECRET that the phone and IAM share. It is published and protects nothing. */
export const mayaPhoneSecret = 'DEMONSTRATIONXSECRETXPROTECTSXNOTHINGXAA';

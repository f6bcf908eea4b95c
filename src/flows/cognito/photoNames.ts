import { photoUserPool } from '../../cloud/world/default/cognito.ts';

/** The key of the photo app’s user pool in `Logins`: the issuer of its tokens without the scheme. */
export const userPoolLogin = `cognito-idp.us-east-1.amazonaws.com/${photoUserPool}`;

export const googleLogin = 'accounts.google.com';
/** The client id that Google gave the photo app for Android. It stands in `azp`. */
export const googleApp = '407408718192-android.apps.googleusercontent.com';

/** Photos that everybody may see, and photos for members alone. */
export const publicPhoto = 'public/lighthouse.txt';
export const membersPhoto = 'members/regatta.txt';

/** Everybody’s own folder: named by the identity that the identity pool gave them. */
export const ownPhoto = (folder: string): string => `people/${folder}/harbour.txt`;

/** The grant types of CreateToken, as they stand on the wire. */
export const grantTypes = {
  deviceCode: 'urn:ietf:params:oauth:grant-type:device_code',
  authorizationCode: 'authorization_code',
  refreshToken: 'refresh_token',
} as const;

export const isGrantType = (text: string): boolean =>
  Object.values<string>(grantTypes).includes(text);

/** The scope that lets a client list a person's accounts and take roles. */
export const accountAccess = 'sso:account:access';

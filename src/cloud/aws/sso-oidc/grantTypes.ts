/** The grant types of CreateToken, as they stand on the wire. */
export const grantTypes = {
  deviceCode: 'urn:ietf:params:oauth:grant-type:device_code',
  authorizationCode: 'authorization_code',
  refreshToken: 'refresh_token',
} as const;

/** The grant types of CreateTokenWithIAM (FACTS 7.5). */
export const applicationGrantTypes = {
  authorizationCode: 'authorization_code',
  refreshToken: 'refresh_token',
  jwtBearer: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  tokenExchange: 'urn:ietf:params:oauth:grant-type:token-exchange',
} as const;

export const isGrantType = (text: string): boolean =>
  Object.values<string>(grantTypes).includes(text);

/** The scope that lets a client list a person's accounts and take roles. */
export const accountAccess = 'sso:account:access';

import type { JwtRule } from '../../../wire/jwt/rules.ts';
import { rfc } from '../source.ts';
import type { RuleText } from './ruleText.ts';

/** The signature of a JSON Web Token, check by check. */
export const jwtRules: Readonly<Record<JwtRule, RuleText>> = {
  'jwt.token': {
    title: 'Signed token',
    holds: 'The token was signed by its issuer, and not altered since.',
    fails: 'The token is not accepted as signed by its issuer.',
    ...rfc(7515, '5.2'),
  },
  'jwt.form': {
    title: 'Form of the token',
    holds: 'The token has three parts, and its header and claims can be read.',
    fails: 'The token is not a JSON Web Token in compact form.',
    ...rfc(7519, '7.2'),
  },
  'jwt.alg': {
    title: 'Algorithm of the token',
    holds: 'The header names an algorithm that is accepted.',
    fails: 'The header names an algorithm that is not accepted.',
    ...rfc(8725, '3.1'),
  },
  'jwt.crit': {
    title: 'No critical extension',
    holds: 'The header demands no extension.',
    fails: 'The header demands an extension that is not supported here.',
    ...rfc(7515, '4.1.11'),
  },
  'jwt.kid': {
    title: 'Key of the issuer',
    holds: 'The issuer publishes the key that the token names.',
    fails: 'The issuer does not publish the key that the token names.',
    ...rfc(7515, '4.1.4'),
  },
  'jwt.key-type': {
    title: 'Type of the key',
    holds: 'The key is of the type that the algorithm needs.',
    fails: 'The key is not of the type that the algorithm needs.',
    ...rfc(8725, '3.1'),
  },
  'jwt.signature': {
    title: 'Signature of the token',
    holds: 'The signature was made with the key of the issuer.',
    fails: 'The signature was not made with the key of the issuer, or the token was altered.',
    ...rfc(7515, '5.2'),
  },
};

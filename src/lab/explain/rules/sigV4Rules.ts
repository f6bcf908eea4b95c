import type { SigV4Rule } from '../../../wire/sigv4/rules.ts';
import { rfc, s3Reference, signatureTroubles, signedRequest, signingElements } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const presigned = s3Reference(
  'Authenticating Requests: Using Query Parameters',
  'sigv4-query-string-auth',
);
const payload = s3Reference(
  'Authenticating Requests: Using the Authorization Header',
  'sigv4-auth-using-authorization-header',
);

/** Signature Version 4, check by check. */
export const sigV4Rules: Readonly<Record<SigV4Rule, RuleText>> = {
  'sigv4.request': {
    title: 'Signature of the request',
    holds: 'The request was signed with the secret of this access key, and not altered since.',
    fails: 'The signature of the request is not accepted.',
    ...signedRequest,
  },
  'sigv4.header-lines': {
    title: 'Headers on one line',
    holds: 'No header spans several lines.',
    fails: 'A header spans several lines.',
    ...rfc(9112, '5.2'),
  },
  'sigv4.present': {
    title: 'Signed at all',
    holds: 'The request is signed.',
    fails: 'The request is not signed.',
    ...signingElements,
  },
  'sigv4.single': {
    title: 'One signature',
    holds: 'The request has one signature, in the header or in the address.',
    fails: 'The request has two signatures, one in the header and one in the address.',
    ...signingElements,
  },
  'sigv4.complete': {
    title: 'Parts of the signature',
    holds: 'No part of the signature is missing.',
    fails: 'A part of the signature is missing or malformed.',
    ...signingElements,
  },
  'sigv4.algorithm': {
    title: 'Algorithm',
    holds: 'The algorithm is AWS4-HMAC-SHA256.',
    fails: 'The algorithm is not AWS4-HMAC-SHA256.',
    ...signingElements,
  },
  'sigv4.credential': {
    title: 'Form of the credential',
    holds: 'The credential has its five parts.',
    fails: 'The credential does not have its five parts.',
    ...signingElements,
  },
  'sigv4.date': {
    title: 'Signing time',
    holds: 'The time of signing can be read.',
    fails: 'The time of signing is missing or cannot be read.',
    ...signingElements,
  },
  'sigv4.scope': {
    title: 'Scope of the signature',
    holds: 'The signature is meant for this day, region and service.',
    fails: 'The signature is meant for another day, region or service.',
    ...signatureTroubles,
  },
  'sigv4.scope.date': {
    title: 'Day in the scope',
    holds: 'The day in the scope is the day of signing.',
    fails: 'The day in the scope is not the day of signing.',
    ...signatureTroubles,
  },
  'sigv4.scope.region': {
    title: 'Region in the scope',
    holds: 'The region in the scope is the region of the endpoint.',
    fails: 'The region in the scope is not the region of the endpoint.',
    ...signatureTroubles,
  },
  'sigv4.scope.service': {
    title: 'Service in the scope',
    holds: 'The service in the scope is the one that was asked.',
    fails: 'The service in the scope is not the one that was asked.',
    ...signatureTroubles,
  },
  'sigv4.scope.terminator': {
    title: 'End of the scope',
    holds: 'The scope ends in aws4_request.',
    fails: 'The scope does not end in aws4_request.',
    ...signatureTroubles,
  },
  'sigv4.clock': {
    title: 'Clock',
    holds: 'The clock of the signer agrees with that of the service.',
    fails: 'The clock of the signer is too far from that of the service.',
    ...signatureTroubles,
  },
  'sigv4.clock.past': {
    title: 'Not too old',
    holds: 'The request was not signed too long ago.',
    fails: 'The request was signed too long ago, by the clock of the service.',
    ...signatureTroubles,
  },
  'sigv4.clock.future': {
    title: 'Not from the future',
    holds: 'The request was not signed too far in the future.',
    fails: 'The request was signed too far in the future, by the clock of the service.',
    ...signatureTroubles,
  },
  'sigv4.expires': {
    title: 'Life of the presigned URL',
    holds: 'The presigned URL is still alive.',
    fails: 'The presigned URL is no longer alive, or states no life that S3 allows.',
    ...presigned,
  },
  'sigv4.expires.range': {
    title: 'Length of that life',
    holds: 'The presigned URL states a life of one second to seven days.',
    fails: 'The presigned URL does not state a life of one second to seven days.',
    ...presigned,
  },
  'sigv4.expires.passed': {
    title: 'End of that life',
    holds: 'The life of the presigned URL has not passed.',
    fails: 'The life of the presigned URL has passed.',
    ...presigned,
  },
  'sigv4.signed-headers': {
    title: 'Headers under the signature',
    holds: 'The signature covers every header that it must.',
    fails: 'The signature leaves out a header that it must cover.',
    ...signedRequest,
  },
  'sigv4.signed-headers.host': {
    title: 'Host under the signature',
    holds: 'The signature covers the host.',
    fails: 'The signature does not cover the host.',
    ...signedRequest,
  },
  'sigv4.signed-headers.x-amz': {
    title: 'AWS headers under the signature',
    holds: 'The signature covers every x-amz header that was sent.',
    fails: 'The signature does not cover every x-amz header that was sent.',
    ...signedRequest,
  },
  'sigv4.payload.declared': {
    title: 'Hash of the body stated',
    holds: 'The request states the hash of its body, or that the body is unsigned or in chunks.',
    fails: 'The request does not state the hash of its body in a form that S3 takes.',
    ...payload,
  },
  'sigv4.payload.hash': {
    title: 'Hash of the body',
    holds: 'The body has the hash that was signed.',
    fails: 'The body does not have the hash that was signed.',
    ...payload,
  },
  'sigv4.chunks': {
    title: 'Signatures of the chunks',
    holds: 'Each chunk of the body is signed, and its signature covers that of the one before.',
    fails: 'A chunk of the body, or what follows the last one, does not have the signature due.',
    ...s3Reference(
      'Signature Calculations for the Authorization Header: Transferring Payload in Multiple Chunks',
      'sigv4-streaming',
    ),
  },
  'sigv4.signature': {
    title: 'Value of the signature',
    holds: 'The service computes the same signature.',
    fails: 'The service computes another signature: wrong secret, or a request altered on the way.',
    ...signatureTroubles,
  },
};

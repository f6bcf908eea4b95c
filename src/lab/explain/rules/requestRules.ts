import type { RequestRule } from '../../../wire/aws/rules.ts';
import { jsonRequests, queryRequests, stsApi } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const errors = stsApi('AssumeRoleWithSAML');

/** Whether a request names an operation, and its parameters fit. */
export const requestRules: Readonly<Record<RequestRule, RuleText>> = {
  'request.action': {
    title: 'Operation',
    holds: 'The service has this operation in this version.',
    fails: 'The service has no such operation in this version.',
    ...queryRequests,
  },
  'request.body': {
    title: 'JSON body',
    holds: 'The body is a JSON object.',
    fails: 'The body is not a JSON object.',
    ...jsonRequests,
  },
  'request.parameters': {
    title: 'Parameters',
    holds: 'All parameters fit what the operation takes.',
    fails: 'A parameter does not fit what the operation takes.',
    ...errors,
  },
  'request.member': {
    title: 'One parameter',
    holds: 'The parameter fits.',
    fails: 'The parameter does not fit.',
    ...errors,
  },
  'request.required': {
    title: 'Parameter given',
    holds: 'The parameter is there.',
    fails: 'A parameter that must be there is missing.',
    ...errors,
  },
  'request.type': {
    title: 'Type of the value',
    holds: 'The value has the right type.',
    fails: 'The value does not have the right type.',
    ...errors,
  },
  'request.length': {
    title: 'Length of the text',
    holds: 'The text has a length that is allowed.',
    fails: 'The text is too short or too long.',
    ...errors,
  },
  'request.pattern': {
    title: 'Characters of the text',
    holds: 'The text has only characters that are allowed.',
    fails: 'The text does not match the pattern for it.',
    ...errors,
  },
  'request.values': {
    title: 'One of the known values',
    holds: 'The value is one of those that are known.',
    fails: 'The value is none of those that are known.',
    ...errors,
  },
  'request.range': {
    title: 'Size of the number',
    holds: 'The number lies within its limits.',
    fails: 'The number is too small or too large.',
    ...errors,
  },
  'request.size': {
    title: 'Number of entries',
    holds: 'The number of entries is allowed.',
    fails: 'There are too few or too many entries.',
    ...errors,
  },
  'request.key': {
    title: 'Key of a map',
    holds: 'The key fits what the map takes.',
    fails: 'The key does not fit what the map takes.',
    ...errors,
  },
};

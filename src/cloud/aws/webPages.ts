import { check } from '../../kit/why.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import { htmlPage, paragraph } from '../htmlPage.ts';
import type { Answer } from '../network.ts';
import type { World } from '../world/world.ts';
import { awsRules } from './rules.ts';

/** The page of a web site of AWS for an address that it does not have. */
export const notFound = (world: World, title: string, saw: string, hint: string): Answer => ({
  world,
  response: htmlPage(404, title, [paragraph(hint, 'error')]),
  why: check(awsRules.route, false, { saw }),
});

/** The page for an address that takes other methods (RFC 9110 section 15.5.6). */
export const methodNotAllowed = (
  world: World,
  title: string,
  { method }: HttpRequest,
  allowed: readonly string[],
): Answer => ({
  world,
  response: htmlPage(
    405,
    title,
    [paragraph(`This page takes ${allowed.join(' or ')}, not ${method}.`, 'error')],
    [['Allow', allowed.join(', ')]],
  ),
  why: check(awsRules.method, false, { saw: method, wanted: allowed }),
});

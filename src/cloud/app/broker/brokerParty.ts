import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import type { Answer, Party } from '../../network.ts';
import { signInPage } from './brokerPages.ts';
import { type BrokerTurn, goOn, refuse } from './brokerTurn.ts';
import { asConsoleLink, asCredentials, handOver } from './handOver.ts';
import { obtainAccess } from './obtainAccess.ts';
import { brokerRules } from './rules.ts';
import { signIn } from './signIn.ts';

const routes: Readonly<Record<string, (turn: BrokerTurn) => Answer | Promise<Answer>>> = {
  'GET /': (turn) => goOn(turn.scene.world, signInPage(turn.broker), []),
  'POST /sign-in': signIn,
  'POST /access': obtainAccess,
  'GET /console': (turn) => handOver(turn, asConsoleLink),
  'GET /credentials': (turn) => handOver(turn, asCredentials),
};

/**
 * A custom identity broker: signs people in against a directory that speaks no SAML, decides by their
 * groups what they may have, gets credentials from STS with its own, and hands them over or turns them
 * into a sign-in link (FACTS 3). It answers for every host that the world lists under `brokers`.
 */
export const brokerParty: Party = (request, scene) => {
  const { host, pathname } = new URL(request.url);
  const broker = own(scene.world.brokers, host);
  if (!broker) throw new Error(`the world has no broker at ${host}`);
  const turn: BrokerTurn = { request, scene, host, broker };
  const saw = `${request.method} ${pathname}`;
  const page = check(brokerRules.page, false, { saw, wanted: Object.keys(routes) });
  const route = own(routes, saw);
  return route ? route(turn) : refuse(turn, scene.world, 404, 'There is no such page.', [page]);
};

import { own } from '../../../kit/own.ts';
import { fieldOf, formOf } from '../../../wire/http/form.ts';
import type { Answer } from '../../network.ts';
import { bind } from './bind.ts';
import { accessPage } from './brokerPages.ts';
import { startBrokerSession } from './brokerSession.ts';
import { type BrokerTurn, goOn, refuse } from './brokerTurn.ts';

/** `POST /sign-in`: has the directory check name and password, and shows what the person may have. */
export function signIn(turn: BrokerTurn): Answer {
  const { request, scene, broker } = turn;
  const fields = formOf(request);
  const given = {
    name: fieldOf(fields, 'logonName') ?? '',
    password: fieldOf(fields, 'logonPassword') ?? '',
  };
  const directory = own(scene.world.directories, broker.directory) ?? {
    netbiosName: '',
    people: {},
  };
  const { found, parts } = bind(directory, broker.directory, given, broker);
  if (!found) return refuse(turn, scene.world, 401, 'Wrong name or password.', parts);
  const { world, cookie } = startBrokerSession(turn, found.samAccountName);
  return goOn(world, accessPage(broker, found.person, [cookie]), parts);
}

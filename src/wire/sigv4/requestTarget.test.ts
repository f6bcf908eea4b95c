import { expect, test } from 'vitest';
import { requestTarget } from './requestTarget.ts';

test.each([
  ['https://Host.Example.com', 'host.example.com', '/', ''],
  ['https://host:443/a?b=c', 'host', '/a', 'b=c'],
  ['http://host:80/', 'host', '/', ''],
  ['https://host:80/', 'host:80', '/', ''],
  ['https://host:8443?x', 'host:8443', '/', 'x'],
  ['https://ana:secret@host/', 'host', '/', ''],
  ['https://host/a/../%2e/b?c?d=/', 'host', '/a/../%2e/b', 'c?d=/'],
  ['https://host/a#part', 'host', '/a', ''],
])('%s', (url, authority, path, query) => {
  expect(requestTarget(url)).toEqual({ authority, path, query });
});

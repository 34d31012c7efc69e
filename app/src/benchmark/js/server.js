// A bot on bolt-js that stores a press before it acknowledges it. One process, or several that share the port.
//
//   node server.js settings.json
//
// {processes, connections, signingSecret, botToken, team, botUser, database: {host, port, user, database}, statements}

import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import bolt from '@slack/bolt';
import { Turns } from './turn.js';

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));

async function serve() {
  const turns = new Turns(settings.database, settings.statements, Math.floor(settings.connections / settings.processes));
  const app = new bolt.App({
    signingSecret: settings.signingSecret,
    endpoints: '/slack/events',
    // Known without asking Slack, and without a look-up for each request.
    authorize: async () => ({ botToken: settings.botToken, botUserId: settings.botUser, botId: 'B0RUNWAY', teamId: settings.team }),
    tokenVerificationEnabled: false,
    logLevel: bolt.LogLevel.ERROR,
  });
  app.action(/.*/, async ({ body, action, ack }) => {
    await turns.press(body.trigger_id, body.team.id, body.user.id, action.value);
    await ack();
  });
  return app.start({ port: 0, host: '127.0.0.1' });
}

if (cluster.isPrimary && settings.processes > 1) {
  // Workers that ask for any port are given the same one.
  const ports = Array.from({ length: settings.processes }, () => new Promise((up) => cluster.fork().once('message', up)));
  console.log(`Listening on port ${(await Promise.all(ports))[0]}`);
} else {
  const { port } = (await serve()).address();
  if (cluster.isWorker) {
    process.send(port);
  } else {
    console.log(`Listening on port ${port}`);
  }
}

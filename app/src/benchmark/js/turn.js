// What one of Runway's turns asks of the database, asked by pg: the same statements in the same order, each prepared once for a
// connection as the Java driver does. The texts come from a real turn; what is put into them stands here.

import { randomUUID } from 'node:crypto';
import pg from 'pg';

const OFFICE = 1;
const PLATFORM = 'slack';

// Every statement by its beginning, with its parameters: from the turn, or from what was read before.
const PARAMETERS = [
  ['insert into seen', (turn) => [OFFICE, PLATFORM, turn.team, turn.event, turn.now]],
  ['select person from turn_lock', (turn) => [OFFICE, turn.person]],
  ['select p.id', (turn) => [OFFICE, OFFICE, PLATFORM, turn.team, turn.user], (turn, rows) => { turn.person = rows[0].id; }],
  ['select l.kind', (turn) => [PLATFORM, turn.team, turn.user, OFFICE, PLATFORM, turn.team, turn.user]],
  ['select r.id', (turn) => [OFFICE, turn.person, 'ASKING'], (turn, rows) => { turn.run = rows[0]; }],
  ['select run, subject', (turn) => [OFFICE, turn.run.id], (turn, rows) => { turn.answers = rows; }],
  ['update dialog_run', (turn) => changedRun(turn)],
  ['update dialog_answer', (turn) => changedAnswer(turn)],
  ['update destination', (turn) => ['DIRECT', turn.user, true, 'POST', turn.now, OFFICE, PLATFORM, turn.team, turn.user]],
  ['insert into outbox', (turn) => addedToOutbox(turn)],
];

function changedRun({ run, key, upAgain, now }) {
  const [subject, question] = upAgain ? key.split('/') : [null, null];
  return [
    run.platform, run.workspace, run.ref, run.place_kind, run.place_name, run.version, run.given, subject, question,
    0, 'ASKING', now, run.nudged, run.later_until, run.sent, OFFICE, run.id,
  ];
}

function changedAnswer({ run, answers, key, value, now }) {
  const [subject, question] = key.split('/');
  const before = answers.find((answer) => answer.question === question);
  const given = JSON.stringify({ v: 1, values: [value] });
  return [before.template, before.asked, given, before.mentioned, null, now, OFFICE, run.id, subject, question];
}

function addedToOutbox({ team, user, run, key, upAgain, now }) {
  const button = (what, label) => ({ action: 'dialog', argument: `${run.id}|${what}`, label, style: 'plain' });
  const message = upAgain
    ? {
        v: 1,
        parts: [
          { type: 'paragraph', text: [{ type: 'plain', words: 'How is the project now? You said: "on track".' }] },
          {
            type: 'buttons',
            buttons: ['on-track', 'at-risk', 'off-track', 'paused', 'done'].map((each) => button(`${key}|${each}`, each)),
          },
        ],
      }
    : {
        v: 1,
        parts: [
          { type: 'paragraph', text: [{ type: 'plain', words: 'Shall I send this?' }] },
          { type: 'outline', lines: [{ level: 1, text: [{ type: 'plain', words: 'The project: on track' }] }] },
          { type: 'buttons', buttons: [button('|:send', 'Send'), button('|:change', 'Change an answer'), button('|:stop', 'Stop')] },
        ],
      };
  return [
    OFFICE, PLATFORM, team, user, OFFICE, randomUUID(), 'POST', JSON.stringify(message), 'reply', null, null, true,
    'WAITING', 0, null, '', now,
  ];
}

/** The turn of one kind; throws when one of its statements is not known here. */
function turnOf(name, texts) {
  return texts.map((text, number) => {
    const known = PARAMETERS.find(([beginning]) => text.startsWith(beginning));
    if (!known) {
      throw new Error(`turn.js does not know this statement of one of Runway's turns: ${text}`);
    }
    let parameters = 0;
    const numbered = text.replace(/\?/g, () => `$${++parameters}`);
    return { name: `${name} ${number}`, text: numbered, values: known[1], read: known[2] ?? (() => {}) };
  });
}

export class Turns {
  #pool;
  #upAgain;
  #answer;

  constructor(database, statements, connections) {
    this.#pool = new pg.Pool({ ...database, max: connections });
    this.#upAgain = turnOf('up again', statements.upAgain);
    this.#answer = turnOf('answer', statements.answer);
  }

  /** Committed when it is over. `argument` is what the button carries: run|subject/question|what. */
  async press(event, team, user, argument) {
    const [, key, value] = argument.split('|');
    const turn = { event, team, user, key, value, upAgain: value === ':change', now: new Date() };
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      for (const { name, text, values, read } of turn.upAgain ? this.#upAgain : this.#answer) {
        const { command, rowCount, rows } = await client.query({ name, text, values: values(turn) });
        if (command !== 'SELECT' && rowCount !== 1) {
          throw new Error(`One row was to be written, and there were ${rowCount}: ${text}`);
        }
        read(turn, rows);
      }
      await client.query('commit');
    } catch (failure) {
      await client.query('rollback');
      throw failure;
    } finally {
      client.release();
    }
  }
}

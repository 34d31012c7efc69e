// Speaks with the server. Actions go one after the other and carry an id of their own, so that repeating one after a
// broken connection completes it and never does it twice.

const ROOT = '/playground/api/';
const PAUSES = [300, 1000, 2000, 4000, 8000, 15000];

export class Refusal extends Error {}

export const newEvent = () => crypto.randomUUID();

async function sentence(response) {
  try {
    return (await response.json()).error || `The server answered ${response.status}.`;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

export async function look(path, parameters = {}) {
  const response = await fetch(`${ROOT}${path}?${new URLSearchParams(parameters)}`);
  if (!response.ok) {
    throw new Refusal(await sentence(response));
  }
  return response.json();
}

async function once(path, body) {
  const response = await fetch(ROOT + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) {
    return response.json();
  }
  const error = await sentence(response);
  throw response.status >= 500 ? new Error(error) : new Refusal(error);
}

async function patiently(path, body) {
  for (const pause of PAUSES) {
    try {
      return await once(path, body);
    } catch (failure) {
      if (failure instanceof Refusal) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return once(path, body);
}

let queue = Promise.resolve();

/** Resolves to the reply; rejects with a Refusal, whose message is a sentence, or with the last failure. */
export function act(path, body) {
  const done = queue.then(() => patiently(path, body));
  queue = done.catch(() => {});
  return done;
}

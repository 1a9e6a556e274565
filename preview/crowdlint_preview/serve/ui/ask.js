/** Speaks to the server: questions with an answer each, and what the server tells by itself. */

/** Something the server says no to. `place`: where; `conflict`: the file is not what it was. */
export class Refusal extends Error {
  /** @param {{ message: string, place?: string }} problem @param {boolean} conflict */
  constructor(problem, conflict) {
    super(problem.message);
    this.place = problem.place ?? '';
    this.conflict = conflict;
  }
}

/** @param {string} path @param {unknown} question @returns {Promise<Response>} */
async function sent(path, question) {
  let response;
  try {
    response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) });
  } catch {
    throw new Refusal({ message: 'the server does not answer: has it ended?' }, false);
  }
  if (response.ok) return response;
  const told = await response.json().catch(() => ({ problem: { message: `the server says ${response.status}` } }));
  throw new Refusal(told.problem, Boolean(told.conflict));
}

/** @param {string} name @param {Record<string, unknown>} [question] @returns {Promise<any>} */
export const ask = async (name, question = {}) => (await sent(`ask/${name}`, question)).json();

/** @param {Record<string, unknown>} question @returns {Promise<{ name: string, file: Blob }>} */
export async function packed(question) {
  const response = await sent('share', question);
  return { name: response.headers.get('x-name') ?? 'preview.zip', file: await response.blob() };
}

/**
 * What the server tells, while the page is seen: a browser keeps six connections to a server, and each of these is one.
 * @param {(event: { kind: string, name?: string }) => void} heard `again`: something may have been missed
 * @param {(there: boolean) => void} connected
 */
export function listen(heard, connected) {
  /** @type {EventSource | null} */
  let events = null;
  let before = false;
  function follow() {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource('events');
      events.addEventListener('message', (event) => heard(JSON.parse(event.data)));
      events.addEventListener('error', () => connected(false));
      events.addEventListener('open', () => {
        connected(true);
        if (before) heard({ kind: 'again' });
        before = true;
      });
    }
  }
  document.addEventListener('visibilitychange', follow);
  follow();
}

/**
 * Does a thing again and again as it is asked to, never twice at a time: what is asked while it is being done is done once
 * more when it is.
 * @param {() => Promise<void>} work
 */
export function oneAtATime(work) {
  let working = false;
  let wanted = false;
  return async () => {
    wanted = true;
    if (working) return;
    working = true;
    while (wanted) {
      wanted = false;
      await work();
    }
    working = false;
  };
}

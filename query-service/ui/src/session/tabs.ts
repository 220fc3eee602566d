/** The tabs of one browser are one person's: they share a new token, and a sign-out ends all of them. */
const CHANNEL = 'kept.session';
const SIGNED_OUT = 'kept.signed-out';
const UNDER = 'kept.signed-in-under';
const PATIENCE_MS = 150;

type Message = { kind: 'user'; user: string } | { kind: 'who' };

export interface Tabs {
  /** Hands a user on to the other tabs. */
  share: (user: string) => void;
  /** The user of another tab, if one answers. */
  ask: () => Promise<string | undefined>;
  /** Ends the session of the other tabs, also of those that are asleep. */
  end: () => void;
  /** Remembers in which span between two sign-outs this tab was signed in. */
  mark: () => void;
  /** Whether there was a sign-out since this tab was signed in. */
  ended: () => boolean;
}

interface Listener {
  /** The user to tell a tab that asks. */
  user: () => string | undefined;
  shared: (user: string) => void;
  ended: () => void;
}

export function tabsFor(listener: Listener): Tabs {
  const channel = new BroadcastChannel(CHANNEL);
  const send = (message: Message) => channel.postMessage(message);
  const share = (user: string) => send({ kind: 'user', user });
  let waiting: ((user: string) => void) | undefined;

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const own = data.kind === 'who' ? listener.user() : undefined;
    if (own) share(own);
    if (data.kind === 'user') (waiting ?? listener.shared)(data.user);
  });
  const mark = () => sessionStorage.setItem(UNDER, last());
  const ended = () => sessionStorage.getItem(UNDER) !== last();
  addEventListener('storage', (event) => {
    if (event.key === SIGNED_OUT) listener.ended();
  });
  // A page that the browser had put aside was told nothing.
  addEventListener('pageshow', (event) => {
    if (event.persisted && ended()) listener.ended();
  });

  return {
    share,
    mark,
    ended,
    ask: () =>
      new Promise<string | undefined>((resolve) => {
        waiting = resolve;
        setTimeout(() => resolve(undefined), PATIENCE_MS);
        send({ kind: 'who' });
      }).finally(() => (waiting = undefined)),
    end: () => localStorage.setItem(SIGNED_OUT, `${Date.now()}.${Math.random()}`),
  };
}

function last(): string {
  return localStorage.getItem(SIGNED_OUT) ?? 'never';
}

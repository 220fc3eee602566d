import { User, type UserManager } from 'oidc-client-ts';
import type { Bearer } from '../api/client';
import { tryAgain } from '../api/connection';
import { arrive, leave, remembered, renewed } from './signIn';
import { tabsFor } from './tabs';
import { mayLeave } from './unsaved';

/** The access of one tab: its user and token, kept in step with the other tabs. */
export class Access {
  private user: User | undefined;
  private listeners = new Set<() => void>();
  private renewing: Promise<string | undefined> | undefined;
  /** A new token that no service has accepted yet. Another one would be refused like it. */
  private untried: string | undefined;
  private readonly tabs = tabsFor({
    user: () => (this.user && !this.user.expired ? this.user.toStorageString() : undefined),
    shared: (user) => void this.take(User.fromStorageString(user)),
    ended: () => void this.forget(),
  });

  private constructor(private readonly manager: UserManager) {}

  static async begun(manager: UserManager): Promise<Access> {
    const access = new Access(manager);
    await access.begin();
    return access;
  }

  private async begin(): Promise<void> {
    const { user, unfinished } = await arrive(this.manager);
    if (user) return this.takeNew(user);
    const before = await remembered(this.manager);
    if (before && this.tabs.ended()) return this.forget();
    if (before && !before.expired) return this.take(before);
    const shared = await this.tabs.ask();
    if (shared) return this.take(User.fromStorageString(shared));
    const fresh = before || unfinished ? await renewed(this.manager) : undefined;
    if (fresh) return this.takeNew(fresh);
  }

  readonly current = (): User | undefined => this.user;
  readonly token = (): string | undefined => this.user?.access_token;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly signIn = (): Promise<void> => leave(this.manager, 'assign');

  readonly signOut = (): void => {
    this.tabs.end();
    void this.manager.signoutRedirect().catch(async () => {
      await this.manager.removeUser();
      location.assign('/');
    });
  };

  readonly accepted = (token: string): void => {
    if (token === this.untried) this.untried = undefined;
  };

  /**
   * Another token than the one a service refused. Without one the page leaves for the issuer, and the answer stays
   * out: what waits for it shows no error in the meantime.
   */
  readonly insteadOf = (refused: string): Promise<string | undefined> => {
    if (this.token() !== refused) return Promise.resolve(this.token());
    if (refused === this.untried) return Promise.resolve(undefined);
    this.renewing ??= this.renew().finally(() => (this.renewing = undefined));
    return this.renewing;
  };

  /** For one person only: what an earlier one left under way is never sent as the next. */
  as(subject: string): Bearer {
    const theirs = () => this.user?.profile.sub === subject;
    return {
      token: () => (theirs() ? this.token() : undefined),
      insteadOf: async (refused) => {
        if (!theirs()) return undefined;
        const next = await this.insteadOf(refused);
        return theirs() ? next : undefined;
      },
      accepted: this.accepted,
    };
  }

  private async renew(): Promise<string | undefined> {
    const fresh = await renewed(this.manager);
    if (fresh) {
      await this.takeNew(fresh);
      return fresh.access_token;
    }
    if (!mayLeave()) return undefined;
    // Whoever turns back at the issuer must not be sent there again by the token that was refused.
    await this.manager.removeUser();
    await leave(this.manager, 'replace');
    return new Promise(() => undefined);
  }

  private async takeNew(user: User): Promise<void> {
    this.untried = user.access_token;
    await this.take(user);
    this.tabs.share(user.toStorageString());
  }

  private async take(user: User): Promise<void> {
    this.tabs.mark();
    await this.manager.storeUser(user);
    this.become(user);
  }

  private async forget(): Promise<void> {
    this.become(undefined);
    await this.manager.removeUser();
  }

  private become(user: User | undefined): void {
    this.user = user;
    if (user) tryAgain();
    for (const listener of this.listeners) listener();
  }
}

import type { INavigator, IWindow, NavigateParams, NavigateResponse } from 'oidc-client-ts';

/**
 * Asks the issuer for a new code without leaving the page, so that nothing on it is lost. A hidden frame cannot do it,
 * because no page of ours may be framed; a request can, as long as the issuer has the same origin as the pages.
 */
export function silentRequest(returnsTo: string): INavigator {
  const navigate = async ({ url }: NavigateParams): Promise<NavigateResponse> => {
    if (new URL(url).origin !== location.origin) throw new Error('the issuer has another origin');
    const answer = await fetch(url, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    if (new URL(answer.url).pathname !== returnsTo) throw new Error('the issuer wants to see the person');
    return { url: answer.url };
  };
  const window: IWindow = { navigate, close: () => undefined };
  return { prepare: async () => window, callback: async () => undefined };
}

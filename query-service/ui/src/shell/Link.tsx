import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from './address';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/** An ordinary link that does not reload; with a modifier key the browser does what it always does. */
export function Link({ href, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(href);
    scrollTo(0, 0);
  };
  return <a href={href} onClick={follow} {...rest} />;
}

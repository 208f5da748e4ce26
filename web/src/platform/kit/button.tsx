// Buttons and links that look like one. A button's words are a verb; an icon never stands alone.
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaProps } from 'react-aria-components';

export type Look = 'primary' | 'secondary' | 'quiet' | 'call' | 'call-main' | 'danger';

interface Appearance {
  look?: Look;
  icon?: LucideIcon;
  size?: 'small' | 'usual';
  children: ReactNode;
}

function classOf({ look = 'secondary', size }: Appearance): string {
  return `button button--${look}${size === 'small' ? ' button--small' : ''}`;
}

type ButtonProps = Appearance & Omit<AriaProps, 'children' | 'className' | 'style'>;

export function Button({ look, icon: Icon, size, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classOf({ look, size, children })}>
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </AriaButton>
  );
}

type ButtonLinkProps = Appearance & Pick<LinkProps, 'to' | 'params' | 'search'>;

export function ButtonLink({ look, icon: Icon, size, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...(rest as LinkProps)} className={classOf({ look, size, children })}>
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </Link>
  );
}

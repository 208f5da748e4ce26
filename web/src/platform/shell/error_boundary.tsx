// A fault of one part of the screen stays in that part; the rest keeps working.
import { Component } from 'react';
import type { ReactNode } from 'react';

interface Props { children: ReactNode; instead: (retry: () => void, error: unknown) => ReactNode }
interface State { error: unknown; failed: boolean }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.instead(() => this.setState({ error: undefined, failed: false }), this.state.error);
  }
}

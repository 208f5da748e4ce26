// A refusal of the server (RFC 9457) or of the line to it, as something a screen can show.
export interface FieldError { field: string; reason: string; args?: Record<string, string | number> }

export interface ProblemBody {
  title?: string;
  status?: number;
  reason?: string;
  args?: Record<string, string | number>;
  errors?: FieldError[];
  request_id?: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly reason: string;
  readonly title: string | undefined;
  readonly args: Record<string, string | number>;
  readonly errors: FieldError[];
  readonly requestId: string | undefined;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.reason ?? `status ${status}`);
    this.status = status;
    this.reason = body.reason ?? (status === 0 ? 'web.line_down' : 'web.fault');
    this.title = body.title;
    this.args = body.args ?? {};
    this.errors = body.errors ?? [];
    this.requestId = body.request_id;
  }

  /** Another person was quicker: the version is no longer the newest. */
  get isStale(): boolean {
    return this.status === 412;
  }

  get isLineDown(): boolean {
    return this.status === 0;
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(500);
}

// A real SMTP server that keeps what it is given: node smtp_sink.mjs FOLDER [HOW as JSON]. It prints one
// JSON line when it listens {"port":…} and one a mail. FOLDER/certificate.pem is what it shows.
//   user, password  asks for them (after STARTTLS)     answers  what each RCPT is answered, in order; 250 takes it
//   tls: "starttls" (or "at_once", "none")             silent   takes the connection and never says a word
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { certificateIn } from './certificate.mjs';

const [folder, how = '{}'] = process.argv.slice(2);
const { user, password, answers = [], tls = 'starttls', silent = false } = JSON.parse(how);
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

function refusal(code) {
  return Object.assign(new Error(code < 500 ? 'please come again' : 'nobody of that name'), { responseCode: code });
}

function sink() {
  return new SMTPServer({
    ...certificateIn(folder),
    secure: tls === 'at_once',
    authOptional: !user,
    hideSTARTTLS: tls === 'none',
    disabledCommands: tls === 'starttls' ? [] : ['STARTTLS'],
    authMethods: ['PLAIN', 'LOGIN'],
    logger: false,
    onAuth: (given, _, done) => (given.username === user && given.password === password
      ? done(null, { user: given.username }) : done(Object.assign(new Error('no'), { responseCode: 535 }))),
    onRcptTo: (_, __, done) => {
      const code = answers.shift() ?? 250;
      return code === 250 ? done() : done(refusal(code));
    },
    onData: (stream, session, done) => {
      const pieces = [];
      stream.on('data', (piece) => pieces.push(piece));
      stream.on('end', () => {
        say({
          from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map((each) => each.address),
          greeted_as: session.hostNameAppearsAs, encrypted: session.secure, user: session.user ?? null,
          text: Buffer.concat(pieces).toString('latin1'),
        });
        done();
      });
    },
  });
}

const server = silent ? createServer(() => {}) : sink();
server.on('error', () => {}); // a client that does not trust us hangs up
const listening = silent ? server : server.server;
server.listen(0, '127.0.0.1', () => say({ port: listening.address().port }));

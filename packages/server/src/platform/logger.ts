import { type Logger, pino } from 'pino';

export function openLogger(level: string): Logger {
  return pino({
    level,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    serializers: { error: pino.stdSerializers.err },
  });
}

// breaks: access-takes-facts
import { db } from '../platform/db.ts';

export const maySee = () => db;

// The editors' workers, as files of this host.
import { settings } from './settings.js';

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(settings.workers[label] ?? settings.workers.editor, { type: 'module' }),
};

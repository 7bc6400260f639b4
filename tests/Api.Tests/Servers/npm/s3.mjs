// An S3-compatible server on a port of its own, with one bucket, in the folder that the first argument names.
import S3rver from 's3rver';

const server = new S3rver({ port: Number(process.argv[3] ?? 0), address: '127.0.0.1', silent: true, directory: process.argv[2], configureBuckets: [{ name: 'files' }] });
const address = await server.run();
console.log(`http://127.0.0.1:${address.port}`);
process.stdin.resume().on('end', () => process.exit());

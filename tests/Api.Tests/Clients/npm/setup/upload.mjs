// Uploads a File, as an <input type="file"> gives it, for a service. The address is the organisation's; the answer's id is
// what commands name the file by.
export const upload = (address, token, file, service) => fetch(`${address}/api/files?service=${service}`, {
  method: 'POST',
  body: file,
  headers: { authorization: `Bearer ${token}`, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` },
}).then(answer => answer.json());

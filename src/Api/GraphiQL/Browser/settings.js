// What the host says about this page: { address, tokenAddress, workers: { editor, json, graphql },
// people: [{ id, label, token }] }, where token is the body that the token is asked for with.
export const settings = JSON.parse(document.getElementById('settings').textContent);

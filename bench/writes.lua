-- wrk: a coordinator adds one facility after another, each request with its own retry key.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local count = 0
local run = os.time() % 0x100000000

function request()
  count = count + 1
  wrk.headers["Idempotency-Key"] = string.format("%08x-0000-4000-8000-%012x", run, count)
  local body = string.format('{"kind":"pharmacy","name":"ベンチ薬局%d","address":' ..
    '{"prefecture":"徳島県","city":"見本市","street":"北町1-%d"},"phone":"088-000-0000","aliases":[],' ..
    '"beds":{},"contacts":[],"identifiers":[],"capabilities":[],"hours":[],"closing_rules":[]}', count, count)
  return wrk.format(nil, nil, nil, body)
end

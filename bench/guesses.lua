-- Wrong passwords without a pause, each from another network and for another person.
function init() math.randomseed(os.time()) end
function request()
  local octet = function() return math.random(1, 223) end
  local from = table.concat({ octet(), octet(), octet(), octet() }, ".")
  local body = string.format('{"email":"guess%d@example.invalid","password":"a wrong password %d"}',
    math.random(1e9), math.random(1e9))
  return wrk.format("POST", "/api/identity/sign_in",
    { ["Content-Type"] = "application/json", ["X-Forwarded-For"] = from }, body)
end

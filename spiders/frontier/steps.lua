-- The steps of spiders/frontier/store.py. Arguments: step, prefix of all keys, process, lease in ms, seconds to keep, the step's own.
local step, prefix, me, lease, kept = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5]
local GROUP = 'junket'
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local function key(name) return prefix .. name end
local function streams(host) return {'first:' .. host, 'rest:' .. host} end
local function keep(...)
  for _, name in ipairs({...}) do redis.call('EXPIRE', key(name), kept) end
end
local function open() return tonumber(redis.call('GET', key('open')) or 0) end
local function alive()
  redis.call('ZREMRANGEBYSCORE', key('processes'), '-inf', now)
  return redis.call('ZCARD', key('processes'))
end
local function mine(host) return redis.call('HGET', key('holders'), host) == me end
local function empty(host)
  for _, stream in ipairs(streams(host)) do
    if redis.call('EXISTS', key(stream)) == 1 then return false end
  end
  return true
end
local function forget()
  for _, host in ipairs(redis.call('ZRANGE', key('hosts'), 0, -1)) do
    for _, stream in ipairs(streams(host)) do redis.call('DEL', key(stream)) end
  end
  redis.call('DEL', key('seen'), key('open'), key('hosts'), key('holders'), key('processes'))
end
local function acknowledge(stream, number)
  if redis.call('EXISTS', key(stream)) == 1 and redis.call('XACK', key(stream), GROUP, number) == 1 then
    redis.call('XDEL', key(stream), number)
    redis.call('DECR', key('open'))
    if redis.call('XLEN', key(stream)) == 0 then redis.call('DEL', key(stream)) end
  end
end

if step == 'join' then
  if alive() == 0 and open() == 0 then forget() end
  redis.call('ZADD', key('processes'), now + lease, me)
  keep('processes')
  return open()

elseif step == 'add' then
  local host, stream, seen, entry = ARGV[6], ARGV[7], ARGV[8], ARGV[9]
  if seen ~= '' and redis.call('SADD', key('seen'), seen) == 0 then return 0 end
  if redis.call('EXISTS', key(stream)) == 0 then
    redis.call('XGROUP', 'CREATE', key(stream), GROUP, '0', 'MKSTREAM')
  end
  redis.call('XADD', key(stream), '*', 'request', entry)
  redis.call('INCR', key('open'))
  redis.call('ZADD', key('hosts'), 'NX', 0, host)
  keep('seen', 'open', 'hosts', stream)
  if ARGV[10] ~= '' then acknowledge(ARGV[10], ARGV[11]) end
  return 1

elseif step == 'lease' then
  for _, host in ipairs(redis.call('ZRANGEBYSCORE', key('hosts'), '-inf', now, 'LIMIT', 0, 100)) do
    if empty(host) then
      redis.call('ZREM', key('hosts'), host)
      redis.call('HDEL', key('holders'), host)
    else
      redis.call('ZADD', key('hosts'), now + lease, host)
      redis.call('HSET', key('holders'), host, me)
      keep('holders')
      return host
    end
  end
  return false

elseif step == 'claim' then
  local found, host = {}, ARGV[6]
  if not mine(host) then return found end
  for _, stream in ipairs(streams(host)) do
    local from = '0-0'
    while redis.call('EXISTS', key(stream)) == 1 do
      local answer = redis.call('XAUTOCLAIM', key(stream), GROUP, me, 0, from, 'COUNT', 100)
      for _, entry in ipairs(answer[2]) do table.insert(found, {stream, entry[1], entry[2][2]}) end
      from = answer[1]
      if from == '0-0' then break end
    end
  end
  return found

elseif step == 'take' then
  for at = 6, #ARGV do
    if mine(ARGV[at]) then
      for _, stream in ipairs(streams(ARGV[at])) do
        if redis.call('EXISTS', key(stream)) == 1 then
          local answer = redis.call('XREADGROUP', 'GROUP', GROUP, me, 'COUNT', 1, 'STREAMS', key(stream), '>')
          if answer then
            local entry = answer[1][2][1]
            return {{stream, entry[1], entry[2][2]}}
          end
        end
      end
    end
  end
  return {}

elseif step == 'acknowledge' then
  for at = 6, #ARGV, 2 do acknowledge(ARGV[at], ARGV[at + 1]) end
  return 1

elseif step == 'renew' then
  local lost = {}
  redis.call('ZADD', key('processes'), now + lease, me)
  for at = 6, #ARGV do
    if mine(ARGV[at]) then redis.call('ZADD', key('hosts'), now + lease, ARGV[at])
    else table.insert(lost, ARGV[at]) end
  end
  return lost

elseif step == 'release' then
  for at = 6, #ARGV do
    if empty(ARGV[at]) then return ARGV[at] end
  end
  return false

elseif step == 'open' then
  return open()

elseif step == 'keep' then
  keep('seen', 'open', 'hosts', 'holders', 'processes')
  for _, host in ipairs(redis.call('ZRANGE', key('hosts'), 0, -1)) do keep(unpack(streams(host))) end
  return 1

elseif step == 'leave' then
  redis.call('ZREM', key('processes'), me)
  if alive() == 0 and open() == 0 then forget() end
  return 1
end
return redis.error_reply('no such step')

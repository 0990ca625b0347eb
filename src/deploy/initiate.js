try {
  rs.status();
} catch (notYet) {
  rs.initiate({
    _id: "filrouge",
    members: [1, 2, 3].map((n) => ({ _id: n, host: `mongo-${n}:27017`, priority: n === 1 ? 2 : 1 })),
  });
}
quit(rs.status().members.some((member) => member.stateStr === "PRIMARY") ? 0 : 1);

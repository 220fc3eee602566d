// The part of the link that browsers keep to themselves, which the form sends.
const token = location.hash.slice(1);
if (token) {
  document.querySelector('input[name="token"]').value = token;
}
